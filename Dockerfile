# The bot in a container: built with the pinned versions, each file checked against its hash, and run by an account
# without rights, with its data in /data.
FROM python:3.11-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
RUN python -m venv /opt/build && python -m venv /opt/qingdan
COPY requirements requirements
RUN /opt/build/bin/pip install --require-hashes --only-binary :all: --requirement requirements/build.txt
RUN /opt/qingdan/bin/pip install --require-hashes --only-binary :all: --requirement requirements/run.txt
COPY pyproject.toml README.md LICENSE THIRD_PARTY.md ./
COPY bot bot
COPY handlers handlers
COPY storage storage
COPY checklist_data checklist_data
RUN /opt/build/bin/pip wheel --no-index --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /opt/qingdan/bin/pip install --no-index --no-deps /wheels/*.whl

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
