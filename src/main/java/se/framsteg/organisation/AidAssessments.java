package se.framsteg.organisation;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Assessments of state aid. A new one is added when something changes; the old ones stay as evidence. */
@Service
public class AidAssessments {
    private final JdbcClient jdbc;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    AidAssessments(JdbcClient jdbc, Access access, Acting acting, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** The assessments of projects that one may read, latest first. */
    @Transactional(readOnly = true)
    public List<AidAssessment> of(UUID organisation) {
        return jdbc.sql("""
                select a.id, a.scope_id, a.assessment, a.amount_eur, a.granted_on, a.declared_on, a.declaration_name, a.note, a.at
                  from organisation.aid_assessment a
                  join organisation.organisation o on o.id = a.organisation_id
                 where :organisation in (o.id, o.merged_into) order by a.at desc, a.id desc
                """)
                .param("organisation", organisation)
                .query(AidAssessment.class)
                .list();
    }

    @Transactional
    public UUID add(UUID organisation, UUID project, AidFacts facts) {
        access.require(Right.ORGANISATION_WRITE, project);
        var id = Ids.next();
        jdbc.sql("""
                insert into organisation.aid_assessment (id, organisation_id, scope_id, assessment, amount_eur, granted_on,
                                                         declared_on, declaration, declaration_name, note, at, actor_id)
                values (:id, :organisation, :scope, :assessment, :amount, :granted, :declared, :file, :fileName, :note, :now, :by)
                """)
                .param("id", id)
                .param("organisation", organisation)
                .param("scope", project)
                .param("assessment", facts.assessment().name())
                .param("amount", facts.amountEur(), Types.NUMERIC)
                .param("granted", facts.grantedOn(), Types.DATE)
                .param("declared", facts.declaredOn(), Types.DATE)
                .param("file", facts.declaration(), Types.BINARY)
                .param("fileName", facts.declarationName(), Types.VARCHAR)
                .param("note", facts.note())
                .param("now", Timestamp.from(clock.now()))
                .param("by", acting.current().id(), Types.OTHER)
                .update();
        audit.changedIn(project, "assess-aid", "organisation.organisation", organisation, Map.of());
        return id;
    }

    /** The declaration as it was handed in. */
    @Transactional(readOnly = true)
    public byte[] declaration(UUID assessment) {
        return jdbc.sql(
                        "select declaration from organisation.aid_assessment where id = :id and declaration is not null")
                .param("id", assessment)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("declaration"));
    }

    /** The ceiling that holds on a day, or none when no regulation is entered for it. */
    @Transactional(readOnly = true)
    public Optional<AidAssessment.Ceiling> ceiling(LocalDate on) {
        return jdbc.sql("""
                select eur, years, source from organisation.aid_ceiling
                 where valid_from <= :on order by valid_from desc limit 1
                """).param("on", on).query(AidAssessment.Ceiling.class).optional();
    }

    /** Minor aid granted within the years that count, up to and including a day; block-exempted aid is not minor aid. */
    public static BigDecimal minorAid(List<AidAssessment> assessments, LocalDate on, int years) {
        return assessments.stream()
                .filter(one -> one.assessment() == AidAssessment.Kind.DE_MINIMIS)
                .filter(one -> one.grantedOn() != null
                        && !one.grantedOn().isAfter(on)
                        && one.grantedOn().isAfter(on.minusYears(years)))
                .map(AidAssessment::amountEur)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
