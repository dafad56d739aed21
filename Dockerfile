# The site as an image: `docker build -t alliance-ledger .`. Its second target, `tools`, has the commands of the ledger.
# docs/running.md tells how to run both; tests/image holds this file to its rules and runs its steps.
ARG NODE=24

FROM node:${NODE}-bookworm-slim AS tools
WORKDIR /ledger
RUN chown node:node .
USER node
ENV NEXT_TELEMETRY_DISABLED=1
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY --chown=node:node . .
# The address that readers use stands in stored pages: each makes a build of its own.
ARG SITE_URL
RUN npm run build && rm -r .next/cache
CMD ["npm", "run", "ledger"]

# What runs, without what only builds and tests.
FROM node:${NODE}-bookworm-slim AS packages
WORKDIR /ledger
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:${NODE}-bookworm-slim AS server
WORKDIR /ledger
COPY --from=packages /ledger/node_modules node_modules
COPY --from=tools /ledger/LICENSE /ledger/NOTICE ./
COPY --from=tools /ledger/docs/licences docs/licences
COPY --from=tools /ledger/package.json /ledger/package-lock.json /ledger/next.config.ts ./
COPY --from=tools /ledger/scripts/serve.mjs /ledger/scripts/renderer-version.ts scripts/
COPY --from=tools /ledger/scripts/setup/project.mjs /ledger/scripts/setup/being-served.mjs scripts/setup/
COPY --from=tools /ledger/scripts/server scripts/server
COPY --from=tools /ledger/lib lib
COPY --from=tools /ledger/public public
COPY --from=tools /ledger/data data
COPY --from=tools /ledger/.next .next
# Nothing here belongs to the one who runs it, and nothing is written: the file system may be read-only.
USER node
ARG SITE_URL
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    SITE_URL=$SITE_URL \
    LOG=json \
    LEDGER_COPIES=/tmp/ledger \
    DRAIN_SECONDS=5
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/serve.mjs", "3000"]
