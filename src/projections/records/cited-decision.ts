import type { Decision, Recommendation } from '../../domain/decision/state.ts';
import { firstLine } from '../../domain/text.ts';
import { type Told, type ToldOf, told } from './told.ts';

export function decision(state: Decision): Told {
  const { title, status, taken, lapsed, rescinded, supersessions, completed } = state;
  switch (status) {
    case 'open':
      return told(title, 'open');
    case 'taken':
      return completed === null ? told(title, 'taken', taken) : told(title, 'carried-out', completed);
    case 'lapsed':
      return told(title, 'lapsed', lapsed);
    case 'superseded':
      return told(title, 'superseded', supersessions.at(-1));
    case 'rescinded':
      return told(title, 'rescinded', rescinded);
  }
}

/** One that has no words of its own is called as the option that it is for. */
export const titleOfRecommendation = ({ text, option }: Recommendation, { options }: Decision): string | null =>
  text === null ? (options.find(({ id }) => id === option)?.title ?? option) : firstLine(text);

/** Undefined where it has no such part. */
export function partOfDecision(state: Decision, kind: string, id: string): ToldOf | undefined {
  const whole = decision(state);
  switch (kind) {
    case 'option': {
      const option = state.options.find((candidate) => candidate.id === id);
      if (option === undefined) return undefined;
      const declared = option.sequence;
      if (option.rejected !== null) return { ...told(option.title, 'rejected', option.rejected), declared };
      const chosen = state.taken?.option === id;
      return { ...(chosen ? { ...whole, title: option.title } : told(option.title, 'stands')), declared };
    }
    case 'program': {
      const item = state.taken?.program.find((candidate) => candidate.id === id);
      if (item === undefined || state.taken === null) return undefined;
      const { does, returnsIn, supersededBy } = item;
      const by = state.supersessions.filter((supersession) => supersession.supersededBy === supersededBy);
      const title = does === null ? returnsIn : firstLine(does);
      const shown = supersededBy === null ? { ...whole, title } : told(title, 'superseded', ...by);
      return { ...shown, declared: state.taken.sequence };
    }
    case 'recommendation': {
      const recommendation = state.recommendations.find((candidate) => candidate.id === id);
      if (recommendation === undefined) return undefined;
      const title = titleOfRecommendation(recommendation, state);
      return { ...told(title, 'recorded'), declared: recommendation.sequence };
    }
    case 'dissent': {
      const dissent = state.dissents.find((candidate) => candidate.id === id);
      if (dissent === undefined) return undefined;
      const { text, withdrawn, answered, sequence } = dissent;
      const word = withdrawn !== null ? 'withdrawn' : answered !== null ? 'answered' : 'open';
      return { ...told(firstLine(text), word, withdrawn ?? answered), declared: sequence };
    }
    default:
      return undefined;
  }
}
