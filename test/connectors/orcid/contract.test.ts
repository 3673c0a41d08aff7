import { orcidEmployments, orcidPerson } from '../../../src/connectors/orcid/schema';
import barePerson from '../../fixtures/orcid/recorded/person-bare.json';
import person from '../../fixtures/orcid/recorded/person.json';
import sampleEmployments from '../../fixtures/orcid/samples/employments.json';
import schemaNames from '../../fixtures/orcid/samples/names-of-schema.json';
import samplePerson from '../../fixtures/orcid/samples/person.json';
import employments from '../../fixtures/orcid/synthetic/employments.json';

/** Names of the JSON form that no XSD has: wrappers of the serialiser. */
const ofJsonOnly = ['value', 'content', 'summaries', 'employment-summary'];

/** Every property name in a value, at any depth. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

describe('the ORCID contract', () => {
  test.each([
    ['the person', orcidPerson.parse(samplePerson)],
    ['the employments', orcidEmployments.parse(sampleEmployments)],
  ])('names every field of %s that we read', (_part, read) => {
    const strange = namesIn(read).filter((name) => !schemaNames.includes(name) && !ofJsonOnly.includes(name));
    expect(strange).toEqual([]);
    expect(namesIn(read).length).toBeGreaterThan(10);
  });

  test.each([
    ['person', samplePerson, person],
    ['bare person', samplePerson, barePerson],
    ['employments of ours', sampleEmployments, employments],
  ])('has in its sample every name that the recorded %s has', (_part, sample, recorded) => {
    const known = new Set([...namesIn(sample), ...schemaNames]);
    expect(namesIn(recorded).filter((name) => !known.has(name) && !ofJsonOnly.includes(name))).toEqual([]);
  });
});
