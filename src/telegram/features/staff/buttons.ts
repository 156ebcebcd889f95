/** The buttons of the staff: who there is, one of them, invites, revoking. */

import { button } from '../../screens/buttons.ts';

export const chooseRole = button('si1', {});
/** `contest` 0: all contests. */
export const chooseReach = button('sr1', { role: 'word' });
export const invite = button('sv1', { role: 'word', contest: 'id' });
export const askRevoke = button('sa1', { grant: 'id' });
export const revoke = button('sx1', { grant: 'id' });
export const showStaff = button('ss1', {});
export const openMember = button('sm1', { person: 'id' });
