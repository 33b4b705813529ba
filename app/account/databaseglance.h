// SPDX-License-Identifier: MIT
#pragma once

#include "account/database.h"

#include <QSet>
#include <QString>
#include <QVariantList>

namespace proofdesk {

/// A look into the file of an account that nobody has open: which may be one of several, and is opened as a
/// Database only once it is known to be the right one. Nothing is checked or brought up to date, the file and
/// its time stay as they are, and no more is read than is asked for.
class DatabaseGlance
{
public:
    explicit DatabaseGlance(const QString& fileName);
    ~DatabaseGlance();
    Q_DISABLE_COPY_MOVE(DatabaseGlance)

    /// False from the first question on that the file could not answer.
    [[nodiscard]] bool isReadable() const { return m_isReadable; }
    /// What it has of that statement about that table; nothing where an older version made no such table.
    [[nodiscard]] Database::Rows rows(const QString& table, const QString& sql,
                                      const QVariantList& bindings = {});
    [[nodiscard]] bool hasAny(const QString& table);

private:
    [[nodiscard]] Database::Rows run(const QString& sql, const QVariantList& bindings);

    const QString m_connection;
    QSet<QString> m_tables;
    bool m_isReadable = false;
};

} // namespace proofdesk
