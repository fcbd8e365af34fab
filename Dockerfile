# One image, four programs: docker-compose.yml says which one a container runs.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/fangzhi
COPY . .
RUN npm ci && npx turbo run build && rm -rf .turbo apps/*/.next/cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /srv/fangzhi
COPY --from=build /srv/fangzhi ./
USER node
