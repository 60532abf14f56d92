package org.broadtape.installation.backup;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.kernel.Refused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jdbi.v3.core.Jdbi;

/// The definitions of all tables, at the version that a backup had and at this program's.
@ApplicationScoped
class Tables {

    private final Flyway flyway;
    private final Jdbi jdbi;

    @Inject
    Tables(Flyway flyway, Jdbi jdbi) {
        this.flyway = flyway;
        this.jdbi = jdbi;
    }

    /// A backup that has seen changes which this program does not know is of a later version.
    void refuseUnknown(Manifest manifest) {
        var unknown = new TreeSet<>(manifest.migrations());
        Arrays.stream(flyway.info().all()).map(MigrationInfo::getVersion).filter(Objects::nonNull).forEach(version -> unknown.remove(version.getVersion()));
        if (!unknown.isEmpty()) {
            throw new Refused("It was made by Broadtape " + manifest.program() + ", which is later than this version (its tables know " + String.join(", ", unknown)
                    + "). Restore it with that version or a later one.");
        }
    }

    /// Applies exactly the migrations that the backup's database had.
    void makeAs(Manifest manifest) {
        var configuration = flyway.getConfiguration();
        Flyway.configure(configuration.getClassLoader()).configuration(configuration)
                .resourceProvider(new Chosen(configuration.getResourceProvider(), Set.copyOf(manifest.migrations())))
                .load().migrate();
    }

    void bringUpToDate() {
        flyway.migrate();
    }

    /// Leaves the database as empty as it was.
    void drop() {
        jdbi.useHandle(db -> db.createQuery("select format('%I', nspname) from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')")
                .mapTo(String.class).list().forEach(schema -> db.execute("drop schema " + schema + " cascade")));
    }

    /// Those migrations whose versions are named.
    private record Chosen(ResourceProvider all, Set<String> versions) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return all.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all.getResources(prefix, suffixes).stream().filter(resource -> versions.contains(version(resource.getFilename(), prefix))).collect(Collectors.toList());
        }

        private static String version(String file, String prefix) {
            var end = file.indexOf("__");
            return end < 0 ? "" : file.substring(prefix.length(), end);
        }
    }
}
