import { loadToneModels } from '../../service/tone-models';
import { note, ok, type CheckResult } from './check';

/** Whether the models that judge the tone of posts can be used. */
export function checkToneModels(root: string): CheckResult {
  const { models, problems } = loadToneModels(root);
  if (problems.length === 0) return ok('tone models', [...models.keys()].join(', '));
  const advice = 'Bring the folder assets/tone back from the release; until then word lists judge, which are less often right.';
  return note('tone models', problems.join(' '), advice);
}
