import * as createOrganisation from './0001-create-organisation.ts';
import * as createFlow from './0002-create-flow.ts';
import * as createJournal from './0003-create-journal.ts';
import * as createToken from './0004-create-token.ts';
import * as createList from './0005-create-list.ts';
import * as createContact from './0006-create-contact.ts';
import * as createTailoring from './0007-create-tailoring.ts';
import * as partitionJournal from './0008-partition-journal.ts';
import * as fenceOrganisations from './0009-fence-organisations.ts';
import * as stampGround from './0010-stamp-ground.ts';
import * as createTrail from './0011-create-trail.ts';
import * as indexAreas from './0012-index-areas.ts';
import * as fenceByMatter from './0013-fence-by-matter.ts';
import * as createLedger from './0014-create-ledger.ts';
import * as indexLeaf from './0016-index-leaf.ts';
import * as eraseFields from './0015-erase-fields.ts';
import * as unbindTrail from './0017-unbind-trail.ts';
import * as indexFenced from './0018-index-fenced.ts';
import * as findListsInForce from './0019-find-lists-in-force.ts';
import * as indexErasedFiles from './0020-index-erased-files.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order, for both databases. Released ones are frozen; a correction is a further one at the end. */
export const migrations: readonly Migration[] = [
  { name: '0001-create-organisation', up: createOrganisation.up },
  { name: '0002-create-flow', up: createFlow.up },
  { name: '0003-create-journal', up: createJournal.up },
  { name: '0004-create-token', up: createToken.up },
  { name: '0005-create-list', up: createList.up },
  { name: '0006-create-contact', up: createContact.up },
  { name: '0007-create-tailoring', up: createTailoring.up },
  { name: '0008-partition-journal', up: partitionJournal.up },
  { name: '0009-fence-organisations', up: fenceOrganisations.up },
  { name: '0010-stamp-ground', up: stampGround.up },
  { name: '0011-create-trail', up: createTrail.up },
  { name: '0012-index-areas', up: indexAreas.up },
  { name: '0013-fence-by-matter', up: fenceByMatter.up },
  { name: '0014-create-ledger', up: createLedger.up },
  { name: '0015-erase-fields', up: eraseFields.up },
  { name: '0016-index-leaf', up: indexLeaf.up },
  { name: '0017-unbind-trail', up: unbindTrail.up },
  { name: '0018-index-fenced', up: indexFenced.up },
  { name: '0019-find-lists-in-force', up: findListsInForce.up },
  { name: '0020-index-erased-files', up: indexErasedFiles.up },
];
