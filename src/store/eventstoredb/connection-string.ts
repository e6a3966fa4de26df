export interface ConnectionParts {
  /** Whether servers are asked who leads though only one is named. */
  readonly discovers: boolean;
  /** The user and password with the @ after them, or nothing. */
  readonly credentials: string;
  /** Host and port of each. */
  readonly servers: readonly string[];
  /** The rest, as it is. */
  readonly options: string;
}

// As the client takes it apart: a password may hold all but an @, also what ends the servers.
const parts = /^(?:esdb|kurrentdb)(\+discover)?:\/\/([^:]+:[^@]+@)?([^/?]*)(.*)$/s;

export function connectionParts(connectionString: string): ConnectionParts {
  const [, discover, credentials = '', servers = '', options = ''] = parts.exec(connectionString.trim()) ?? [];
  return { discovers: discover !== undefined, credentials, servers: servers.split(','), options };
}

/** Its servers, without what else it says: for people. */
export const serversOf = (connectionString: string): string => connectionParts(connectionString).servers.join(',');
