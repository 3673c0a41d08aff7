# Acquaint's service. Built from a clone: docker build -t acquaint .
# The base may be pinned by digest, or another registry's copy: --build-arg NODE=registry.example/node:22-bookworm-slim
ARG NODE=node:22-bookworm-slim

FROM ${NODE} AS build
WORKDIR /acquaint
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY webpack.config.js tsconfig.json manifest.xml ./
COPY src src
COPY assets assets
# Builds the pages, the service and the empty store that first starts copy.
RUN node src/cli/launch.cjs --version

FROM ${NODE} AS packages
WORKDIR /acquaint
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts
# What only pages use in a browser is in their built files: four fifths of all packages' bytes.
RUN npm uninstall --omit=dev --omit=optional --ignore-scripts @azure/msal-browser @fluentui/react-components @tanstack/react-virtual react react-dom

FROM ${NODE}
ENV NODE_ENV=production ACQUAINT_HOST=0.0.0.0 ACQUAINT_DATA=/data
WORKDIR /acquaint
COPY --from=packages /acquaint/node_modules node_modules
COPY --from=build /acquaint/build build
COPY package.json manifest.xml ./
COPY src/cli/run.cjs src/cli/health.cjs src/cli/
COPY assets assets
# Nothing below /acquaint is written to; what is kept lies in /data (certificate, and the embedded store without DATABASE_URL).
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3443
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "src/cli/health.cjs"]
ENTRYPOINT ["node", "src/cli/run.cjs"]
CMD ["serve"]
