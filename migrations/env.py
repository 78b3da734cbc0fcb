"""Runs the migrations on the connection that `provenance.store.upgrade` hands over.

The whole upgrade is one transaction of the caller's. The scripts stand for
themselves: they never import our tables, which will have moved on.
"""

from alembic import context

from provenance.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
