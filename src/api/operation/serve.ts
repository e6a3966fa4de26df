import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket, Server as TcpServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ProblemError, problem, problemBody } from '../problems/problem.ts';

export interface Serving {
  readonly address: AddressInfo;
  /** Takes no more connections, lets answers in flight finish for so many milliseconds, and then cuts what is left. */
  stop(milliseconds: number): Promise<void>;
}

/** What node's parser could not make a request of is answered like every other error, after what came before it. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const earlier = earlierAnswer(socket);
  if (earlier === null) {
    end(socket, problemOf(error.code));
  } else if (earlier.headersSent && !earlier.writableEnded) {
    // A stream, which may never end: there is no place in it for another answer.
    socket.destroy();
  } else if (!refused.has(socket)) {
    // Each piece of what follows is an error anew.
    refused.add(socket);
    // Node puts the next answer in its place at the end of this one, where there is another.
    earlier.once('close', () =>
      setImmediate(() => {
        refused.delete(socket);
        refuse(error, socket);
      }),
    );
  }
}

/** Connections on which an error waits for an earlier answer. */
const refused = new WeakSet<Socket>();

/** Where there is no response to write to, only the connection. */
function end(socket: Duplex, found: ProblemError): void {
  const body = JSON.stringify(problemBody(found, undefined));
  socket.end(
    `HTTP/1.1 ${found.status} Refused\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** What is still to be answered on a connection before an error. */
function earlierAnswer(socket: Socket & { readonly _httpMessage?: ServerResponse | null }): ServerResponse | null {
  // Node's documentation of `clientError` names this property, and no other way to know.
  const answer = socket._httpMessage ?? null;
  // The answer to a request whose body broke off is still to be given, and the error is it.
  return answer !== null && (answer.headersSent || answer.req.complete) ? answer : null;
}

function problemOf(code: string | undefined): ProblemError {
  if (code === 'HPE_HEADER_OVERFLOW') return problem('headers-too-large', 'The headers are too large.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('request-timeout', 'The request took too long to arrive.');
  return problem('malformed-request', 'This is not a request of HTTP/1.1.');
}

/**
 * Listens.
 * @param stopping aborted by `stop`, for what the listener keeps open
 * @throws the error of `listen`: EADDRINUSE, EACCES, EADDRNOTAVAIL …
 */
export async function serve(
  listener: RequestListener,
  { host, port, stopping }: { readonly host: string; readonly port: number; readonly stopping: AbortController },
): Promise<Serving> {
  // A missing Host is for the listener to refuse, with a problem; an unknown expectation likewise, here.
  const server = createServer({ requireHostHeader: false }, listener);
  server.on('clientError', refuse);
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  // Without this node cuts the connection, and whoever took this for a proxy learns nothing.
  server.on('connect', (_request, socket) => {
    // Node has let go of the socket: what goes wrong with it now would end the process.
    socket.on('error', () => socket.destroy());
    end(socket, problem('malformed-request', 'CONNECT is for proxies.'));
  });
  server.on('checkExpectation', (_request, response) => {
    const found = problem('expectation-failed', 'The only expectation known here is 100-continue.');
    const body = JSON.stringify(problemBody(found, undefined));
    response.writeHead(found.status, {
      'Content-Type': 'application/problem+json',
      'Content-Length': Buffer.byteLength(body),
    });
    response.end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    address: server.address() as AddressInfo,
    stop: (milliseconds) => stop(server, connections, stopping, milliseconds),
  };
}

async function stop(
  server: Server,
  connections: ReadonlySet<Socket>,
  stopping: AbortController,
  milliseconds: number,
): Promise<void> {
  // Before the server is closed: whatever is answered from now on doesn't keep its connection.
  stopping.abort();
  // Only what listens: the server's own `close` cuts each connection without an answer in flight, also where a request was
  // sent and is not read yet.
  const closed = new Promise<void>((resolve) => {
    TcpServer.prototype.close.call(server, () => resolve());
  });
  const sweep = setInterval(() => {
    server.closeIdleConnections();
    // Node takes a connection on which nothing was ever sent for one with a request on its way. Browsers keep some ready.
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
  }, 50);
  const bound = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearInterval(sweep);
  clearTimeout(bound);
}
