package se.framsteg.project;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.OrganisationNumber;

/** The associations that projects belong to, and in which of them the one who is signed in may begin one. */
@Service
public class ProjectHomes {

    private final Associations associations;
    private final Access access;

    ProjectHomes(Associations associations, Access access) {
        this.associations = associations;
        this.access = access;
    }

    /** Where one may begin projects, and whose number a record can name. */
    @Transactional(readOnly = true)
    public Homes now() {
        var all = associations.all();
        var scopes = access.scopes(Right.PROJECT_WRITE);
        return new Homes(
                all,
                all.stream().filter(one -> scopes.contains(one.id())).toList(),
                access.mayEverywhere(Right.OPERATE));
    }

    /**
     * @param all every association of the installation
     * @param mine those in which the one who is signed in may begin a project
     * @param opens whether the one who is signed in may open an association
     */
    public record Homes(List<Association> all, List<Association> mine, boolean opens) {

        /** The association that owns the project, by its organisation number: never a guess from names. */
        public Optional<Association> owner(String number) {
            return OrganisationNumber.parse(number) instanceof OrganisationNumber.Answer.Valid valid
                    ? all.stream().filter(one -> has(one, valid.number())).findFirst()
                    : Optional.empty();
        }

        /** The one to begin in when nobody has chosen: the only one, or the owner; null when it has to be asked. */
        public @Nullable Association likely(String ownerNumber) {
            return mine.size() == 1
                    ? mine.getFirst()
                    : owner(ownerNumber).filter(mine::contains).orElse(null);
        }

        private static boolean has(Association one, OrganisationNumber number) {
            return one.organisationNumber() != null
                    && OrganisationNumber.parse(one.organisationNumber())
                            instanceof OrganisationNumber.Answer.Valid valid
                    && valid.number().equals(number);
        }
    }
}
