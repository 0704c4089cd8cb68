import { eventData } from '../contract/events/event-data.ts';
import type { MetaView } from '../contract/meta-view.ts';
import { bodies } from '../law/body.ts';
import { matterClasses } from '../law/matter-class.ts';
import { dayOf } from '../law/plain-date.ts';
import { valueKeys } from '../law/values.ts';
import type { ServiceContext } from './context.ts';
import type { Session } from './session.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';
import { tokenRoles } from './token-roles.ts';

/** Who the session is, what day it is in the village, and the words that requests use, so that no program keeps a list of its own. */
export function readMeta(context: ServiceContext, session: Session): MetaView {
  return {
    session: { person: session.person, roles: [...session.roles], organisation: session.organisation },
    today: dayOf(context.clock.now()),
    bodies: words('body', bodies),
    matterClasses: words('class', matterClasses),
    roles: words('role', tokenRoles),
    events: Object.keys(eventData).sort(),
    values: [...valueKeys],
  };
}

function words(kind: string, ids: readonly string[]): MetaView['bodies'] {
  return ids.map((id) => ({ id, text: tellBoth(`${kind}.${id}`) }));
}
