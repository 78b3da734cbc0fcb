"""Addresses of any length on a server.

A B-tree of PostgreSQL refuses a value of more than some 2,700 bytes, and an address may have
8,192 characters. A hash index takes any; what a unique constraint is for a B-tree, an
exclusion constraint is for it. SQLite has no such limit.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for table, column in (("targets", "input"), ("pages", "page_key")):
        name = f"uq_{table}_{column}"
        op.drop_constraint(op.f(name), table)
        op.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} EXCLUDE USING hash ({column} WITH =)")
    op.drop_index(op.f("ix_captures_url"), table_name="captures")
    op.create_index(op.f("ix_captures_url"), "captures", ["url"], postgresql_using="hash")
