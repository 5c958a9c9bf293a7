import { headers } from 'next/headers';
import { nonceHeader } from '@/lib/server/sealed-page';

// Runs before anything is painted, so that the chosen theme does not flash, and says that scripts run at all. A shared
// address may name the theme in which it was looked at.
const script = `(function(r){r.classList.add('js');try{var t=new URLSearchParams(location.search).get('theme')||localStorage.getItem('theme');if(t==='dark'||t==='light')r.dataset.theme=t}catch(e){}})(document.documentElement)`;

/** What the head of every document begins with; it carries the nonce that the request asks inline scripts for. */
export async function BeforePaint() {
  return (
    <script
      nonce={(await headers()).get(nonceHeader) ?? undefined}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, which must run before paint
      dangerouslySetInnerHTML={{ __html: script }}
    />
  );
}
