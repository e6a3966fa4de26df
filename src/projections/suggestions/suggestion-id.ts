import { v5 } from 'uuid';
import type { Slug, Uuid } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';

/**
 * UUIDv5 of the entry that raised a suggestion (its id, as the namespace), the rule, and the vehicle, EVA or decision
 * that it is about: an entry may raise several. So everybody finds the same id, and the decision that is opened from it
 * has it too. A storage format: it may not change.
 */
export const suggestionId = (raisedBy: Uuid, rule: Slug, about: Reference): Uuid =>
  v5(`${rule}/${about}`, raisedBy) as Uuid;
