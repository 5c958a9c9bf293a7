import { FormDone } from '@/components/ui/form-messages';

/** Says what was just done, where the address says so (`?done=saved`). */
export function DoneNotice(props: {
  done: string | string[] | undefined;
  texts: Readonly<Record<string, string>>;
}) {
  const { done, texts } = props;
  const text = typeof done === 'string' && Object.hasOwn(texts, done) ? texts[done] : undefined;
  return text === undefined ? null : (
    <div className="mb-6 max-w-2xl">
      <FormDone text={text} />
    </div>
  );
}
