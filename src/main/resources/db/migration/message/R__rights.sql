grant usage on schema message to ${app};
grant select on message.letter, message.attachment, message.delivery to ${app};
grant update (state, due_at, attempts, lease, lease_until, body_text, body_html, blocks, leave_url, links_removed_at, erased_at)
    on message.letter to ${app};
grant delete on message.attachment to ${app};
grant insert on message.delivery to ${app};

