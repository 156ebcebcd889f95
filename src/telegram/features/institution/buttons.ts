/** The buttons of institutions and their contacts, for contacts and for the staff. */

import { button } from '../../screens/buttons.ts';

/** The choice among several institutions. */
export const listButton = button('kl1', {});
export const institutionButton = button('ks1', { institution: 'id' });
export const askButton = button('ka1', { institution: 'id' });
export const inviteButton = button('ki1', { institution: 'id' });
/** The invitation's own secret: an id could be guessed. */
export const acceptButton = button('kt1', { token: 'word' });
export const askRevokeButton = button('kr1', { institution: 'id', person: 'id' });
export const revokeButton = button('kx1', { institution: 'id', person: 'id' });
export const askLeaveButton = button('kq1', { institution: 'id' });
export const leaveButton = button('kv1', { institution: 'id' });

/** The staff's: what waits, one request, who is confirmed where. */
export const queueButton = button('kw1', {});
export const requestButton = button('ko1', { request: 'id' });
/** `verdict`: 'confirmed' or 'declined'. */
export const decideButton = button('kd1', { request: 'id', verdict: 'word' });
export const confirmedButton = button('kc1', { page: 'id' });
