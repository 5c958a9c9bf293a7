/** Says that something broke, with the number under which it was logged. */
export function ErrorNotice(props: {
  title: string;
  text: string;
  id: string | null;
  retry: string;
  onRetry: () => void;
}) {
  const { title, text, id, retry, onRetry } = props;
  return (
    <div className="mt-8">
      <h1>{title}</h1>
      <p className="prose mt-2.5 text-ink-2">{text}</p>
      {id !== null && <p className="mt-4 font-semibold tabular-nums">{id}</p>}
      <button type="button" className="button mt-6" onClick={onRetry}>
        {retry}
      </button>
    </div>
  );
}
