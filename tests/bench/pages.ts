import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from '../site/chromium';
import { median } from './median';

const visits = 5;
const widths = [390, 1280];

type Visit = {
  scriptsInPage: number;
  scriptsAfter: number;
  firstPaint: number;
  largestPaint: number;
  chartInDocument: number | undefined;
  chartPainted: number | undefined;
};

/** What a first visit to each page transfers, and when it shows something, at a phone's and a desktop's width. */
export async function measurePages(origin: string, paths: string[]) {
  const browser = await chromium.launch(chromiumOptions());
  try {
    const rows = [];
    for (const path of paths) {
      for (const width of widths) {
        const measured: Visit[] = [];
        for (let i = 0; i < visits; i++) measured.push(await visit(browser, origin + path, width));
        rows.push(toRow(path, width, measured));
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, url: string, width: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const scripts = await watchScripts(page);
  // The compiler that runs this file has functions call a helper of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(watchChart);
  const html = (await (await page.goto(url, { waitUntil: 'networkidle' }))?.text()) ?? '';
  const times = await page.evaluate(readTimes);
  const bytes = { inPage: 0, after: 0 };
  for (const { url, transferred } of scripts()) {
    bytes[html.includes(new URL(url).pathname) ? 'inPage' : 'after'] += transferred;
  }
  await context.close();
  return { scriptsInPage: bytes.inPage, scriptsAfter: bytes.after, ...times };
}

/** Bytes over the wire of each script, headers included, as Chromium counts them. */
async function watchScripts(page: Awaited<ReturnType<Browser['newPage']>>) {
  const urls = new Map<string, string>();
  const transferred = new Map<string, number>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || /\.js(\?|$)/.test(response.url)) urls.set(requestId, response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    transferred.set(requestId, encodedDataLength);
  });
  return () => [...urls].map(([id, url]) => ({ url, transferred: transferred.get(id) ?? 0 }));
}

/** Runs in the page before anything else: marks when the first chart is in the document, and when it has been painted. */
function watchChart() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('figure svg')) return;
    observer.disconnect();
    performance.mark('chart-in-document');
    requestAnimationFrame(() => setTimeout(() => performance.mark('chart-painted')));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page at the end: milliseconds since the visit began. */
async function readTimes() {
  const startOf = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
  const largestPaint = await new Promise<number>((done) => {
    new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
  return {
    firstPaint: startOf('first-contentful-paint') ?? Number.NaN,
    largestPaint,
    chartInDocument: startOf('chart-in-document'),
    chartPainted: startOf('chart-painted'),
  };
}

function toRow(path: string, width: number, measured: Visit[]) {
  const kilobytes = (read: (visit: Visit) => number) => Math.round(median(measured.map(read)) / 102.4) / 10;
  const milliseconds = (read: (visit: Visit) => number | undefined) => {
    const values = measured.map(read).filter((value) => value !== undefined);
    return values.length === measured.length ? Math.round(median(values)) : null;
  };
  return {
    path,
    width,
    'JS with page KiB': kilobytes((visit) => visit.scriptsInPage),
    'JS total KiB': kilobytes((visit) => visit.scriptsInPage + visit.scriptsAfter),
    'first paint ms': milliseconds((visit) => visit.firstPaint),
    'largest paint ms': milliseconds((visit) => visit.largestPaint),
    'chart in DOM ms': milliseconds((visit) => visit.chartInDocument),
    'chart painted ms': milliseconds((visit) => visit.chartPainted),
  };
}
