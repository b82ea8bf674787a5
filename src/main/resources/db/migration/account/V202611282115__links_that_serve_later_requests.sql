-- Letters with links are counted by mailbox. A request beyond that gets no letter of its own: the latest link serves it too.
alter table account.sign_in
    add column mailbox     text not null default '',   -- what counts as one mailbox; empty: asked before this column was
    add column device_hash bytea,                      -- a browser that somebody has signed in with before
    add column held_back   boolean not null default false;
