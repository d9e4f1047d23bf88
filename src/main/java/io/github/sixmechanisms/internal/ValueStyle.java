package io.github.sixmechanisms.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The one Immutables style of all value types: users never see a generated class. */
@Value.Style(
    get = "*",
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    fallbackNullableAnnotation = Nullable.class,
    throwForInvalidImmutableState = IllegalArgumentException.class,
    allowedClasspathAnnotations = {Override.class})
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.SOURCE)
public @interface ValueStyle {}
