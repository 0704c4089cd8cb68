/** Registers published masked, and erasing what was recorded. */
export const erasure: Readonly<Record<string, string>> = {
  'input.digits': 'digits only',
  'input.identity': 'the 18 characters of an identity card (the last may be a capital X), or the 15 digits of an old one',
  'input.fieldName':
    'the name of a field, such as data.opinion; data.register.3 for a row of a register, data.register.3.name for one member of it',
  'event.field.erased': 'recorded content is erased',
  'doc.erasureAuthorisation': 'the document that authorises the erasure',
  'erasure.absentRevision': 'the number of an entry that this matter has',
  'erasure.absent': 'fields that this entry has; rows of a register are counted from 1: data.register.3 or data.register.3.name',
  'erasure.erased': 'only fields that are not erased yet; what is gone cannot be erased again',
  'erasure.kept': 'other fields: further matters, or the record of an erasure itself, rest on this one',
  'erasure.inUse':
    'while the matter is running (and always, for procedures of lists) only what no later step needs; erase this one when the matter has ended',
  'erasure.course': 'other fields: the way that the matter took depended on this one, and without it the history could not be replayed',
};
