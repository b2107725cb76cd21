# The bot in a container: built with the pinned versions, run by an account without rights, with its data in /data.
FROM python:3.11-slim AS build
WORKDIR /src
RUN python -m venv /opt/qingdan
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY storage storage
COPY checklist_data checklist_data
RUN /opt/qingdan/bin/pip install --no-cache-dir --disable-pip-version-check --constraint constraints.txt '.[charts]'

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin qingdan \
    && install -d -o qingdan -g qingdan -m 0700 /data
COPY --from=build /opt/qingdan /opt/qingdan
ENV PATH=/opt/qingdan/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 QINGDAN_DATABASE=/data/qingdan.sqlite3
USER qingdan
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["qingdan", "health"]
ENTRYPOINT ["qingdan"]
CMD ["run"]
