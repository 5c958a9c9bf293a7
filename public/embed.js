// For a page that embeds figures: sets each frame of this site as high as its document says that it is.
(() => {
  if (window.barometerEmbeds) return;
  window.barometerEmbeds = true;
  const { origin } = new URL(document.currentScript.src);
  const highest = 20000;
  addEventListener('message', (event) => {
    if (event.origin !== origin || event.data?.barometer !== 'height') return;
    const height = Number(event.data.height);
    if (!(height > 0 && height < highest)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === event.source) frame.style.height = `${height}px`;
  });
  // Frames that told it before anybody listened are asked again.
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.src.startsWith(`${origin}/`)) frame.contentWindow?.postMessage({ barometer: 'ask' }, origin);
})();
