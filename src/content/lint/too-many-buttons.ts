import { MOST_BUTTONS, type Step } from '../../engine/index.js';
import type { LintRule } from './rule.js';
import { stepPlaces } from './step-places.js';

export const tooManyButtons: LintRule = {
  id: 'too-many-buttons',
  severity: 'error',
  title: `Câu hỏi có hơn ${MOST_BUTTONS} nút`,
  why: `Zalo hiện nhiều nhất ${MOST_BUTTONS} nút dưới một tin, nút thừa bác không thấy`,
  fix: 'bớt lựa chọn, hoặc hỏi làm hai lần',
  check: (world) =>
    stepPlaces(world)
      .map((place) => ({ ...place, buttons: buttonsOf(place.step) }))
      .filter(({ buttons }) => buttons > MOST_BUTTONS)
      .map(({ file, path, step, buttons }) => {
        return { file, path, what: `bước “${step.id}” có ${buttons} nút, nhiều nhất ${MOST_BUTTONS}` };
      }),
};

/** The step's own; a human and the way back are offered as far as there is room, and can always be typed. */
function buttonsOf(step: Step): number {
  if ('stuck' in step) return 1 + step.stuck.length;
  return step.kind === 'ask' && step.answer.type === 'choice' ? step.answer.choices.length : 0;
}
