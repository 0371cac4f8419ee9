declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Ids are opaque text, stable for the life of a study and equal after a lossless export and re-import. */
export type ConversationId = Id<'conversation'>;
export type ItemId = Id<'item'>;
export type RevisionId = Id<'revision'>;
export type ImportId = Id<'import'>;

export const conversationId = (text: string): ConversationId => text as ConversationId;
export const itemId = (text: string): ItemId => text as ItemId;
export const revisionId = (text: string): RevisionId => text as RevisionId;
export const importId = (text: string): ImportId => text as ImportId;
