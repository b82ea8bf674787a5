grant usage on schema account to ${app};
grant select, insert on account.account to ${app};
grant update (email, name, language, locked_at, locked_by, lock_reason, totp_cipher, totp_since, totp_last_step)
    on account.account to ${app};
grant select, insert, delete on account.recovery_code to ${app};
grant update (used_at) on account.recovery_code to ${app};
grant select, insert, delete on account.sign_in to ${app};
grant update (answered_at, person_id, staff, name, link_hash, wrong_codes, opened_at, expires_at, held_back)
    on account.sign_in to ${app};
revoke delete on account.event, account.device from ${app};
grant select, insert on account.event to ${app};
grant select, insert on account.device to ${app};
grant update (last_at) on account.device to ${app};
grant select, insert, update on account.provider to ${app};
grant select, insert, delete on account.draft to ${app};
grant update (form, saved_at, sent_at, cipher) on account.draft to ${app};
grant select, insert, delete on account.parked to ${app};
grant update (parked_at, cipher) on account.parked to ${app};
grant select, insert on account.provider_link to ${app};
grant update (ended_at, ended_by) on account.provider_link to ${app};
grant select, insert, delete on account.provider_visit to ${app};
grant update (session_id) on account.provider_visit to ${app};
grant select, insert, delete on account.logout_token to ${app};
