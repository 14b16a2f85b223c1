package org.restora.app;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The two ways into the database, by settings: the application's own role inside transactions, and
 * the read-only role of the figures outside them. Nobody waits for ever, at any layer: for a place
 * in the pool 5 s, for a connection 5 s, for a statement 30 s or 120 s (by the database's own roles
 * too, db/roles.sql), and for a database that has fallen silent a little longer than that.
 *
 * <p>What the database says of an error does not repeat the row it is about: messages end in the
 * log, and no patient belongs there.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/restora",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=restora.db.url}",
    user = "${MPCONFIG=restora.db.user}",
    password = "${MPCONFIG=restora.db.password}",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 32,
    properties = {
      "logServerErrorDetail=false",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.fail-all-connections=true",
      "fish.payara.max-wait-time-in-millis=5000",
      "fish.payara.statement-timeout-in-seconds=30",
      "connectTimeout=5",
      "socketTimeout=60",
      "tcpKeepAlive=true"
    })
@DataSourceDefinition(
    name = "java:app/jdbc/report",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=restora.db.url}",
    user = "${MPCONFIG=restora.report.db.user}",
    password = "${MPCONFIG=restora.report.db.password}",
    transactional = false,
    initialPoolSize = 1,
    minPoolSize = 1,
    maxPoolSize = 8,
    properties = {
      "logServerErrorDetail=false",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.fail-all-connections=true",
      "fish.payara.max-wait-time-in-millis=5000",
      "connectTimeout=5",
      "socketTimeout=150",
      "tcpKeepAlive=true"
    })
@ApplicationScoped
public class Database {}
