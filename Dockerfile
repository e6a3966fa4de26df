# Any Node 24; one pinned by digest may be named here.
ARG NODE_IMAGE=node:24-slim

# The TypeScript sources of the server run as they are; those of the console are built for browsers.
FROM ${NODE_IMAGE} AS sources
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY LICENSE ./
COPY docs/problems.md docs/
COPY src src
COPY web web
COPY tools/build-console.ts tools/

FROM sources AS console
# What builds it has a part of its own for each platform, so nothing optional is left out here.
RUN npm ci --ignore-scripts && node tools/build-console.ts

FROM sources AS app
# The optional dependencies are Node itself, which is here already. No dependency needs to run a script of its own.
RUN npm ci --omit=dev --omit=optional --ignore-scripts
COPY --from=console /app/web/dist web/dist
# The user below reads what root owns, whatever the umask of the checkout was.
RUN chmod -R a+rX .

FROM ${NODE_IMAGE}
# Inside a container, loopback would be out of reach; which addresses of the machine reach it is said where it is run.
ENV NODE_ENV=production HOLDPOINT_HOST=0.0.0.0 HOLDPOINT_DATA=/data
WORKDIR /app
COPY --from=app /app ./
# A new volume takes its owner from here.
RUN install --directory --owner=node --group=node /data
VOLUME /data
USER node
EXPOSE 8477
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HOLDPOINT_PORT || 8477}/readyz`, { signal: AbortSignal.timeout(4000) }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
