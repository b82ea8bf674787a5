-- Functions are for whom they are named for. The others are used by functions of the owner alone.
revoke execute on all routines in schema access from public, ${app};
grant execute on function access.enter, access.actor_kind, access.actor, access.today, access.proved, access.context_text, access.scopes,
    access.may, access.may_give, access.move, access.has_role, access.attempt, access.attempts, access.scopes_of, access.scopes_of_people, access.own_reads, access.seal, access.keep_seal_check to ${app};
