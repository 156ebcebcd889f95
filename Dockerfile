# Builds Rampa and runs it as an unprivileged user on the newest long-term Node.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY patches ./patches
RUN npm ci --no-audit --no-fund
COPY . .
# The seed is what a new embedded database is copied from; it goes to a folder of its own, since it needs its own owner.
RUN npm run build && npm run seed && npm prune --omit=dev && mv node_modules/.cache /cache

FROM node:24-bookworm-slim
# The operator's commands run by npm, which would ask its registry whether there is a newer one.
ENV NODE_ENV=production DATA_DIR=/data/rampa HOST=0.0.0.0 NPM_CONFIG_UPDATE_NOTIFIER=false
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build --chown=node:node /cache ./node_modules/.cache
COPY --from=build /app/drizzle ./drizzle
COPY --from=build /app/locales ./locales
COPY --from=build /app/templates ./templates
COPY --from=build /app/dist ./dist
# The operator's commands (npm run contest, backup, restore…) run from the sources, and the sandbox's page lies among them.
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/src ./src
RUN mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080 9090
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD node -e "fetch('http://127.0.0.1:' + (process.env.OPS_PORT || 9090) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "--max-semi-space-size=64", "--heap-growing-percent=40", "--v8-pool-size=1", "dist/main.js"]
