package org.broadtape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// Holds every module to what its `package-info` declares, and to the rules that keep one mechanism one of a kind.
class ModuleTests {

    private static final String ROOT = "org.broadtape";
    private static final String MAIL = "jakarta.mail.";
    private static final Set<String> FOR_ALL = Set.of("kernel", "doors", "jobs");
    private static final Pattern DECLARATION = Pattern.compile("^@Module(?:\\([^)]*\\))?", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("\"([a-z]+)\"");
    private static final Path SOURCES = Path.of("src/main/java/org/broadtape");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void aModuleUsesOnlyWhatItDeclares() {
        var offences = new TreeSet<String>();
        for (var from : CLASSES) {
            var module = moduleOf(from);
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var other = moduleOf(dependency.getTargetClass().getBaseComponentType());
                if (!module.isEmpty() && !other.isEmpty() && !other.equals(module) && !mayUse(module).contains(other) && !mayUse(module).contains("all")) {
                    offences.add(module + " uses " + other + ": " + from.getName() + " -> " + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        var silent = CLASSES.stream().filter(one -> !one.getPackageName().equals(ROOT)).map(JavaClass::getPackageName).distinct()
                .filter(name -> !Files.exists(SOURCES.resolve(name.substring(ROOT.length() + 1).replace('.', '/')).resolve("package-info.java")));
        assertThat(silent).isEmpty();
    }

    @Test
    void aStoreNamesOnlyTheTablesOfItsOwnModule() {
        var schemas = modules();
        var table = Pattern.compile("(?:from|join|into|update|delete from|table|references)\\s+(?:only\\s+)?([a-z]+)\\.[a-z_]+");
        var offences = new TreeSet<String>();
        for (var file : javaFiles()) {
            var own = SOURCES.relativize(file).getName(0).toString();
            var found = table.matcher(read(file));
            while (found.find()) {
                if (schemas.contains(found.group(1)) && !found.group(1).equals(own)) {
                    offences.add(SOURCES.relativize(file) + " names " + found.group());
                }
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void aForeignKeyPointsOnlyAtAModuleThatMayBeUsed() throws IOException {
        var create = Pattern.compile("(?:create table|alter table)\\s+([a-z]+)\\.[a-z_]+(.*?);", Pattern.DOTALL);
        var references = Pattern.compile("references\\s+([a-z]+)\\.");
        var offences = new TreeSet<String>();
        for (var migration : files(RESOURCES.resolve("db/migration"), ".sql")) {
            var tables = create.matcher(read(migration));
            while (tables.find()) {
                var module = tables.group(1);
                var keys = references.matcher(tables.group(2));
                while (keys.find()) {
                    if (!keys.group(1).equals(module) && !mayUse(module).contains(keys.group(1)) && !mayUse(module).contains("all")) {
                        offences.add(migration.getFileName() + ": " + module + " references " + keys.group(1));
                    }
                }
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void aTemplateIncludesOnlyItsOwnModulesFilesAndTheFrame() {
        var include = Pattern.compile("\\{#include\\s+([\\w$./-]+)");
        var offences = new TreeSet<String>();
        var templates = RESOURCES.resolve("templates");
        for (var file : files(templates, ".html")) {
            var own = templates.relativize(file).getName(0).toString();
            var found = include.matcher(read(file));
            while (found.find()) {
                var target = found.group(1);
                if (!target.startsWith("$") && !target.startsWith(own + "/") && !target.startsWith("site/frame")) {
                    offences.add(templates.relativize(file) + " includes " + target);
                }
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void onlyOutboundOpensConnections() {
        var doors = Set.of("java.net.Socket", "java.net.HttpURLConnection", "java.net.URLConnection", "java.net.http.HttpClient",
                "java.nio.channels.SocketChannel", "javax.net.ssl.SSLSocketFactory", "io.vertx.core.net.NetClient", "io.vertx.core.http.HttpClient");
        assertThat(users(doors, Set.of("outbound"))).isEmpty();
    }

    /// A library like JDBC's drivers, and no part of the framework, though its name begins like that.
    @Test
    void onlyTheMailChannelSpeaksSmtp() {
        var offences = new TreeSet<String>();
        for (var one : CLASSES) {
            one.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getName())
                    .filter(name -> (name.startsWith(MAIL) || name.startsWith("org.eclipse.angus.")) && !one.getPackageName().startsWith(ROOT + ".delivery.mail"))
                    .forEach(name -> offences.add(one.getName() + " -> " + name));
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void onlyDoorsMakesAParserOfAnythingFromOutside() {
        var parsers = Set.of("javax.xml.stream.XMLInputFactory", "javax.xml.parsers.DocumentBuilderFactory", "javax.xml.parsers.SAXParserFactory",
                "org.jsoup.Jsoup", "org.jsoup.parser.Parser", "javax.imageio.ImageIO", "java.util.zip.ZipInputStream", "java.util.zip.ZipFile",
                "java.util.zip.GZIPInputStream", "com.fasterxml.jackson.dataformat.yaml.YAMLFactory", "com.fasterxml.jackson.dataformat.yaml.YAMLMapper",
                "com.fasterxml.jackson.dataformat.toml.TomlFactory", "com.fasterxml.jackson.dataformat.toml.TomlMapper",
                "com.rometools.rome.io.XmlReader", "com.drew.imaging.ImageMetadataReader");
        var ofItsOwnMaking = "org.broadtape.site.cache.Packing -> java.util.zip.GZIPInputStream";
        assertThat(users(parsers, Set.of("doors"))).filteredOn(user -> !user.equals(ofItsOwnMaking)).isEmpty();
    }

    @Test
    void onlyBeansAndClientsKnowTheFramework() {
        var offences = new TreeSet<String>();
        for (var one : CLASSES) {
            var client = Stream.of(".web", ".cli").anyMatch(end -> (one.getPackageName() + ".").contains(end + "."));
            if (!client && !isBean(outermost(one)) && !one.isAnnotation()) {
                one.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getName())
                        .filter(name -> name.startsWith("io.quarkus.") || (name.startsWith("jakarta.") && !name.startsWith(MAIL)))
                        .forEach(name -> offences.add(one.getName() + " -> " + name));
            }
        }
        assertThat(offences).isEmpty();
    }

    private static Set<String> users(Set<String> types, Set<String> allowed) {
        var users = new TreeSet<String>();
        for (var one : CLASSES) {
            if (!allowed.contains(moduleOf(one))) {
                one.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getName()).filter(types::contains)
                        .forEach(name -> users.add(one.getName() + " -> " + name));
            }
        }
        return users;
    }

    private static boolean isBean(JavaClass one) {
        return one.getAnnotations().stream().map(annotation -> annotation.getRawType().getName())
                .anyMatch(name -> name.startsWith("jakarta.") || name.startsWith("io.quarkus."));
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(ModuleTests::outermost).orElse(one);
    }

    private static String moduleOf(JavaClass one) {
        var name = one.getPackageName();
        return name.startsWith(ROOT + ".") ? Path.of(name.replace('.', '/')).getName(2).toString() : "";
    }

    private static Set<String> mayUse(String module) {
        if (module.equals("kernel")) {
            return Set.of();
        }
        var uses = new HashSet<>(FOR_ALL);
        var declared = DECLARATION.matcher(read(SOURCES.resolve(module).resolve("package-info.java")));
        assertThat(declared.find()).as("@Module on " + module).isTrue();
        NAME.matcher(declared.group()).results().forEach(name -> uses.add(name.group(1)));
        return uses;
    }

    private static Set<String> modules() {
        var names = new TreeSet<String>();
        CLASSES.forEach(one -> names.add(moduleOf(one)));
        return names;
    }

    private static List<Path> javaFiles() {
        return files(SOURCES, ".java").stream().filter(file -> SOURCES.relativize(file).getNameCount() > 1).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(ending)).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
