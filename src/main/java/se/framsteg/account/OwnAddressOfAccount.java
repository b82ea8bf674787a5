package se.framsteg.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.OwnAddress;

/** The address one signs in with; without an account, the one that is known of the person. */
@Component
class OwnAddressOfAccount implements OwnAddress {
    private final JdbcClient jdbc;

    OwnAddressOfAccount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> find() {
        return jdbc.sql("""
                select email from (
                    select email, 0 as place, null::timestamptz as confirmed_at
                      from account.account where person_id = access.actor()
                    union all
                    select value, 1, confirmed_at
                      from person.published_contact where person_id = access.actor() and kind = 'EMAIL') own
                 order by place, confirmed_at nulls last limit 1
                """).query(String.class).optional();
    }
}
