package org.broadtape.installation.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.broadtape.kernel.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root command with all commands that modules have in their packages `cli`, found by their annotation.
/// Each is a `@Dependent` bean; one that is a subcommand of another is listed there.
@ApplicationScoped
public class Subcommands {

    private final BeanManager beans;
    private final CommandLine.IFactory factory;

    @Inject
    Subcommands(BeanManager beans, CommandLine.IFactory factory) {
        this.beans = beans;
        this.factory = factory;
    }

    /// The whole command line, ready to execute.
    CommandLine all() {
        var root = new CommandLine(BroadtapeCommand.class, factory);
        commands().forEach(command -> root.addSubcommand(new CommandLine(command, factory)));
        return root.setExecutionExceptionHandler((problem, at, _) -> refused(problem, at));
    }

    private List<Class<?>> commands() {
        var all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Command.class) && type != BroadtapeCommand.class)
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        var nested = all.stream().flatMap(type -> Arrays.stream(type.getAnnotation(Command.class).subcommands())).toList();
        return all.stream().filter(type -> !nested.contains(type)).toList();
    }

    /// A refusal is an answer, said in its own words; anything else is a fault and shows where.
    private static int refused(Exception problem, CommandLine at) throws Exception {
        if (problem instanceof Refused refused) {
            at.getErr().println(refused.sentence());
            return 1;
        }
        throw problem;
    }
}
