import { type CuedScore, fitSteps } from '../../../src/cli/train-tone/fit-steps';

const [negative, positive] = [0, 2];

/** Rows scored alike whatever they say; of those that speak to a company `blaming` of ten are negative, of the others five. */
function rowsWith(speaking: CuedScore['cues'], blaming: number): readonly CuedScore[] {
  const row = (cues: CuedScore['cues'], label: number) => ({ scores: [0, -9, 0] as const, cues, label });
  return Array.from({ length: 10 }, (_, at) => [
    row(speaking, at < blaming ? negative : positive),
    row({ complaints: 0, addressed: 0 }, at < 5 ? negative : positive),
  ]).flat();
}

describe('fitSteps', () => {
  test('finds how much more often rows are negative that speak to companies', () => {
    const complaining = fitSteps(rowsWith({ complaints: 2, addressed: 0 }, 9));
    const speaking = fitSteps(rowsWith({ complaints: 0, addressed: 1 }, 9));
    expect(complaining.complaint).toBeGreaterThan(0.3);
    expect(complaining.addressed).toBe(0);
    expect(speaking.addressed).toBeGreaterThan(0.3);
    expect(speaking.complaint).toBe(0);
  });

  test.each([5, 2])('finds none where phrases make no difference or the contrary one', (blaming) => {
    expect(fitSteps(rowsWith({ complaints: 1, addressed: 1 }, blaming))).toEqual({ complaint: 0, addressed: 0 });
  });

  test('finds none in languages without phrases', () => {
    expect(fitSteps(rowsWith({ complaints: 0, addressed: 0 }, 9))).toEqual({ complaint: 0, addressed: 0 });
  });
});
