/** Why nothing is appended any more, wherever it shows. @param name of the stream, as the server has it */
export const streamDeleted = (name: string): string =>
  `The stream ${name} was deleted for good in EventStoreDB: restore the server from a backup.`;
