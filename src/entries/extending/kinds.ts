/** What asking for more time says through deliveries. */

/** To the organizers: somebody asks. */
export type ExtensionAsked = { kind: 'extension-asked'; requestId: number };
/** To whoever asked, or whose entry it is. */
export type ExtensionGranted = { kind: 'extension-granted'; extensionId: number };
export type ExtensionDeclined = { kind: 'extension-declined'; requestId: number };

export type ExtensionDelivery = ExtensionAsked | ExtensionGranted | ExtensionDeclined;
