import { ChartDrawing } from '@/components/charts/chart-drawing';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import type { EmbedNotice } from '@/lib/figures/picture/embed-notices';

/** A figure in a frame: what it finds, the drawing, who was asked, who printed it, and the way to its page. */
export function EmbeddedFigure(props: {
  headline: string;
  subtitle: string;
  chartTitle: string;
  spec: ChartSpec | null;
  notices: EmbedNotice[];
  sentence: string;
  colophon: string[];
  page: { href: string; label: string };
}) {
  const { headline, subtitle, chartTitle, spec, notices, sentence, colophon, page } = props;
  return (
    <figure>
      <figcaption>
        <h1>{headline}</h1>
        <p className="subtitle">{subtitle}</p>
      </figcaption>
      {notices.length > 0 && (
        <div className="notice" role="note">
          {notices.map(({ text, list, link }) => (
            <div key={text}>
              <p>
                {text} {link && <OutLink {...link} />}
              </p>
              {list.length > 0 && (
                <ul>
                  {list.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </div>
      )}
      {spec && (
        <div className="chart-box">
          <ChartDrawing spec={spec} id="embed" title={chartTitle} desc={subtitle} />
        </div>
      )}
      {sentence !== '' && <p>{sentence}</p>}
      <footer>
        {colophon
          .filter((line) => line !== '')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
        <p>
          <OutLink {...page} />
        </p>
      </footer>
    </figure>
  );
}

/** A frame without a figure: why, and where to go. The first way stays in the frame. */
export function EmbedRefusal(props: {
  title: string;
  text: string;
  ways: { href: string; label: string; isHere: boolean }[];
}) {
  const { title, text, ways } = props;
  return (
    <main>
      <h1>{title}</h1>
      <p>{text}</p>
      <ul>
        {ways.map(({ href, label, isHere }) => (
          <li key={href}>{isHere ? <a href={href}>{label}</a> : <OutLink href={href} label={label} />}</li>
        ))}
      </ul>
    </main>
  );
}

/** Leads out of the frame. */
function OutLink({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {label}
    </a>
  );
}
