package se.framsteg.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.organisation.OrganisationNumber;
import se.framsteg.organisation.PostalCode;

/** Loads and saves projects and their versions. */
@Repository
class ProjectStore {

    private static final String PROJECTS = """
            select p.id, p.slug, p.association_id, p.kind, p.published_at is not null as published, p.edition,
                   p.diary_number, v.*
              from project.project p
              join project.version v on v.project_id = p.id
             where true
            """;

    private static final String LATEST =
            " and v.number = (select max(number) from project.version l where l.project_id = p.id) ";

    private final JdbcClient jdbc;

    ProjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Project> byId(UUID id) {
        return jdbc.sql(PROJECTS + LATEST + "and p.id = :id")
                .param("id", id)
                .query(ProjectStore::project)
                .optional();
    }

    Optional<Project> bySlug(String slug) {
        return jdbc.sql(PROJECTS + LATEST + "and p.slug = :slug")
                .param("slug", slug)
                .query(ProjectStore::project)
                .optional();
    }

    Optional<Project> byDiaryNumber(DiaryNumber number) {
        return jdbc.sql(PROJECTS + LATEST + "and p.diary_number = :number")
                .param("number", number.text())
                .query(ProjectStore::project)
                .optional();
    }

    /** Running ones first, then by when they started. */
    List<Project> all(LocalDate today) {
        return jdbc.sql(PROJECTS + LATEST + "order by v.ends < :today, v.starts desc, v.name")
                .param("today", today)
                .query(ProjectStore::project)
                .list();
    }

    List<Project> versions(UUID project) {
        return jdbc.sql(PROJECTS + "and p.id = :id order by v.number desc")
                .param("id", project)
                .query(ProjectStore::project)
                .list();
    }

    /** Projects begin one after the other in this transaction: neither an address nor a diary number is given twice. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('project.begin', 0))")
                .query()
                .listOfRows();
    }

    boolean slugTaken(String slug) {
        return jdbc.sql("select exists (select 1 from project.project where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    void add(
            UUID id,
            String slug,
            UUID association,
            ProjectKind kind,
            @Nullable DiaryNumber number,
            Instant at,
            @Nullable UUID by) {
        jdbc.sql("""
                insert into project.project (id, slug, association_id, kind, diary_number, created_at, created_by)
                values (:id, :slug, :association, :kind, :number, :at, :by)
                """)
                .param("id", id)
                .param("slug", slug)
                .param("association", association)
                .param("kind", kind.name())
                .param("number", number == null ? null : number.text())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void addVersion(UUID project, ProjectVersion version) {
        var r = version.register();
        jdbc.sql("""
                insert into project.version (project_id, number, decision, decided_on, reason, recorded_at, recorded_by,
                       name, starts, ends, country, fund, cci, owner_number, owner, eu_share, state_share, project_share,
                       area, objective, child_poverty, region, nuts2, postal_code, town, intervention, participants,
                       strategic, description)
                values (:project, :number, :decision, :decidedOn, :reason, :at, :by,
                       :name, :starts, :ends, :country, :fund, :cci, :ownerNumber, :owner, :eu, :state, :share,
                       :area, :objective, :childPoverty, :region, :nuts2, :postalCode, :town, :intervention,
                       :participants, :strategic, :description)
                """)
                .param("project", project)
                .param("number", version.number())
                .param("decision", version.recorded().decision().kind().name())
                .param("decidedOn", version.recorded().decision().on())
                .param("reason", version.recorded().decision().reason())
                .param("at", Timestamp.from(version.recorded().at()))
                .param("by", version.recorded().by())
                .param("name", r.name())
                .param("starts", r.starts())
                .param("ends", r.ends())
                .param("country", r.country())
                .param("fund", r.fund())
                .param("cci", r.cci() == null ? null : r.cci().text())
                .param(
                        "ownerNumber",
                        r.ownerNumber() == null ? null : r.ownerNumber().digits())
                .param("owner", r.owner())
                .param("eu", version.shares().eu())
                .param("state", version.shares().state())
                .param("share", version.shares().project())
                .param("area", r.area())
                .param("objective", r.objective())
                .param("childPoverty", r.childPoverty())
                .param("region", r.region())
                .param("nuts2", r.nuts2().toArray(String[]::new))
                .param(
                        "postalCode",
                        r.postalCode() == null ? null : r.postalCode().digits())
                .param("town", r.town())
                .param("intervention", r.intervention())
                .param("participants", r.participants())
                .param("strategic", r.strategic())
                .param("description", r.description().text())
                .update();
    }

    /** Takes the project's row for this transaction, so that two who save at once come one after the other. */
    int lock(UUID project) {
        return jdbc.sql("select edition from project.project where id = :id for update")
                .param("id", project)
                .query(Integer.class)
                .single();
    }

    void setCase(UUID project, ProjectKind kind, @Nullable DiaryNumber number) {
        jdbc.sql("""
                update project.project set kind = :kind, diary_number = :number, edition = edition + 1 where id = :id
                """)
                .param("kind", kind.name())
                .param("number", number == null ? null : number.text())
                .param("id", project)
                .update();
    }

    void publish(UUID project, @Nullable Instant at) {
        jdbc.sql("update project.project set published_at = :at, edition = edition + 1 where id = :id")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", project)
                .update();
    }

    void move(UUID project, UUID association) {
        jdbc.sql("update project.project set association_id = :association, edition = edition + 1 where id = :id")
                .param("association", association)
                .param("id", project)
                .update();
    }

    private static Project project(ResultSet row, int n) throws SQLException {
        return new Project(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getObject("association_id", UUID.class),
                ProjectKind.valueOf(row.getString("kind")),
                row.getBoolean("published"),
                row.getInt("edition"),
                new ProjectVersion(recorded(row), register(row), shares(row)));
    }

    private static Decision.Recorded recorded(ResultSet row) throws SQLException {
        var decision = new Decision(
                Decision.Kind.valueOf(row.getString("decision")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reason"));
        return new Decision.Recorded(
                row.getInt("number"),
                decision,
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class));
    }

    private static FinancingShares shares(ResultSet row) throws SQLException {
        return new FinancingShares(
                Numbers.plain(row.getBigDecimal("eu_share")),
                Numbers.plain(row.getBigDecimal("state_share")),
                Numbers.plain(row.getBigDecimal("project_share")));
    }

    private static RegisterRecord register(ResultSet row) throws SQLException {
        var number = row.getString("diary_number");
        var cci = row.getString("cci");
        var owner = row.getString("owner_number");
        var postalCode = row.getString("postal_code");
        return new RegisterRecord(
                number == null ? null : new DiaryNumber(number),
                row.getString("name"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("country"),
                row.getString("fund"),
                cci == null ? null : new Cci(cci),
                owner == null ? null : new OrganisationNumber(owner),
                row.getString("owner"),
                Numbers.plain(row.getBigDecimal("eu_share")),
                row.getString("area"),
                row.getString("objective"),
                row.getObject("child_poverty", Boolean.class),
                row.getString("region"),
                Arrays.asList((String[]) row.getArray("nuts2").getArray()),
                postalCode == null ? null : new PostalCode(postalCode),
                row.getString("town"),
                row.getString("intervention"),
                row.getObject("participants", Integer.class),
                row.getObject("strategic", Boolean.class),
                new Description(row.getString("description")));
    }
}
