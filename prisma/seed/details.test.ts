import { describe, expect, test } from 'vitest';
import { RuleError } from '../../lib/domain/rule-error';
import { sampleRegister } from '../../tests/samples/publish-sample';
import { addDetails, seedDetailsSchema } from './details';

const register = sampleRegister({}, { option: 'China' }, { question: 'friends', question_title: 'Friends' });

describe('details', () => {
  test('are added to what they are about, and to nothing else', () => {
    const scale = [
      { option: 'China', side: -1 as const },
      { option: 'Russia', side: 1 as const },
    ];
    const detailed = addDetails(register, {
      questions: [{ slug: 'best-partner', finding: '{Russia} said Russia', scale }],
      waves: [{ slug: 'steppe-2024', responseRate: '15' }],
    });
    expect(detailed.questions).toEqual([
      {
        ...register.questions[0],
        finding: '{Russia} said Russia',
        options: [
          { label: 'Russia', kind: 'substantive', position: 0, side: 1, step: 1 },
          { label: 'China', kind: 'substantive', position: 1, side: -1, step: 0 },
        ],
      },
      register.questions[1],
    ]);
    expect(detailed.waves).toEqual(
      register.waves.map((wave) => ({
        ...wave,
        disclosure: { ...wave.disclosure, responseRate: { value: '15' } },
      })),
    );
  });

  test('that are none change nothing', () => {
    expect(addDetails(register, { questions: [], waves: [] })).toEqual(register);
  });

  test.each([
    ['question', 'x', { questions: [{ slug: 'x' }], waves: [] }],
    ['wave', 'y', { questions: [], waves: [{ slug: 'y' }] }],
    [
      'option',
      'Japan',
      { questions: [{ slug: 'best-partner', scale: [{ option: 'Japan', side: 0 as const }] }], waves: [] },
    ],
  ])('about a %s that the register has not are refused', (kind, name, details) => {
    expect(() => addDetails(register, details)).toThrow(new RuleError('detail_unknown', { kind, name }));
  });

  test('hold nothing that has no place', () => {
    expect(seedDetailsSchema.safeParse({ questions: [{ slug: 'x', title: 'X' }], waves: [] }).success).toBe(
      false,
    );
    expect(seedDetailsSchema.safeParse({ questions: [] }).success).toBe(false);
  });
});
