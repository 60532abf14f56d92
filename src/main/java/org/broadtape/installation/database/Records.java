package org.broadtape.installation.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// Rows become records by their constructors, columns in snake_case. A record of one component called `value`, such as an id or a slug,
/// is a column itself, read and bound as that component.
final class Records {

    private Records() {
    }

    static Jdbi mappedBy(Jdbi jdbi) {
        RowMapperFactory rows = (type, _) -> row(type);
        return jdbi.registerRowMapper(rows).registerColumnMapper(Records::column).registerArgument(Records::argument);
    }

    private static Optional<RowMapper<?>> row(Type type) {
        var erased = GenericTypes.getErasedType(type);
        return erased.isRecord() && !holdsOneValue(erased) ? Optional.of(ConstructorMapper.of(constructor(erased))) : Optional.empty();
    }

    /// The constructor that takes all components, also of a record that only its package sees.
    private static Constructor<?> constructor(Class<?> type) {
        var components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<ColumnMapper<?>> column(Type type, ConfigRegistry config) {
        var erased = GenericTypes.getErasedType(type);
        if (!holdsOneValue(erased)) {
            return Optional.empty();
        }
        var component = erased.getRecordComponents()[0];
        return config.get(ColumnMappers.class).findFor(component.getGenericType()).map(inner -> (row, number, context) -> {
            var value = inner.map(row, number, context);
            return value == null || row.wasNull() ? null : made(constructor(erased), value);
        });
    }

    private static Optional<Argument> argument(Type type, Object value, ConfigRegistry config) {
        var erased = GenericTypes.getErasedType(type);
        if (!holdsOneValue(erased)) {
            return Optional.empty();
        }
        var component = erased.getRecordComponents()[0];
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var inner = value == null ? null : accessor.invoke(value);
            return config.get(Arguments.class).findFor(component.getGenericType(), inner);
        } catch (IllegalAccessException | InvocationTargetException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static boolean holdsOneValue(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 1 && type.getRecordComponents()[0].getName().equals("value");
    }

    private static Object made(Constructor<?> constructor, Object value) {
        try {
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException("A " + constructor.getDeclaringClass().getSimpleName() + " cannot be made of " + value, problem);
        }
    }
}
