import { Suspense, use } from 'react';

/** The address of a wave's page, its title, and what the column would say. */
type Wave = { address: string; title: string; text: string };

/**
 * Sources, sheet and disclosure of a wave that the page does not hold, taken from that wave's own page. While it is on
 * its way, and where it cannot be had, a link leads there; never is another wave's source in its place.
 */
export function WaveColumn(wave: Wave) {
  return (
    <Suspense
      key={wave.address}
      // About as high as what comes, so that little moves below it on a phone.
      fallback={
        <div className="min-h-[40rem]">
          <WaveLink {...wave} />
        </div>
      }
    >
      <FetchedColumn {...wave} />
    </Suspense>
  );
}

function FetchedColumn(wave: Wave) {
  const column = use(fetchColumn(wave.address));
  if (column === null) return <WaveLink {...wave} />;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a part of a page of this site, as the server wrote it
  return <div dangerouslySetInnerHTML={{ __html: column }} />;
}

function WaveLink({ address, title, text }: Wave) {
  return (
    <section>
      <h2 className="eyebrow mb-2.5">{text}</h2>
      <p>
        <a href={address}>{title}</a>
      </p>
    </section>
  );
}

const columns = new Map<string, Promise<string | null>>();

function fetchColumn(address: string): Promise<string | null> {
  const column = columns.get(address) ?? readColumn(address);
  columns.set(address, column);
  return column;
}

/** The marked part of a page; null where the page cannot be had or has none. */
async function readColumn(address: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector('[data-colophon]')?.innerHTML ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null; // offline
    throw error;
  }
}
