import type { DocumentedOperation } from '@/lib/domain/api/api-document';
import type { Words } from '@/lib/words/words';

/** What can be asked at one address: its parameters, its answers and examples. */
export function ApiOperationSection(props: { operation: DocumentedOperation; words: Words }) {
  const {
    operation,
    words: { t },
  } = props;
  const { method, path, operationId, summary, parameters, responses } = operation;
  const label = `${method} /api/v1${path}`;
  const answers = Object.entries(responses).map(([name, { description }]) => ({ name, description }));
  return (
    <section aria-labelledby={operationId}>
      <h3 id={operationId}>
        <code>{label}</code>
      </h3>
      <p className="prose">{summary}</p>
      {parameters.length > 0 && (
        <MeaningTable
          label={t('api.parametersOf', { address: label })}
          head={[t('api.parameter'), t('api.meaning')]}
          rows={parameters.map(({ name, description = t('api.inAddress') }) => ({ name, description }))}
        />
      )}
      <MeaningTable
        label={t('api.answersOf', { address: label })}
        head={[t('api.status'), t('api.meaning')]}
        rows={answers}
      />
      {operation['x-codeSamples'].map(({ label: language, source }) => (
        <div key={language}>
          <h4>{language}</h4>
          <pre className="code" tabIndex={0}>
            {source}
          </pre>
        </div>
      ))}
    </section>
  );
}

/** Names and what they mean. */
export function MeaningTable(props: {
  label: string;
  head: readonly [string, string];
  rows: readonly { name: string; description: string }[];
}) {
  const [name, meaning] = props.head;
  return (
    <section className="scroll" aria-label={props.label} tabIndex={0}>
      <table className="data-table max-w-3xl">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{meaning}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                <code>{row.name}</code>
              </th>
              <td>{row.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
