// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QUrl;
class QVBoxLayout;

namespace proofdesk {

/// The addresses in a worker's words, one below the other. A press asks for one: nothing here opens it.
class WordLinks final : public QWidget
{
    Q_OBJECT
public:
    explicit WordLinks(QWidget* parent = nullptr);

    void setText(const QString& text);

Q_SIGNALS:
    void wanted(const QUrl& url);

private:
    QVBoxLayout* m_rows;
    QString m_text;
};

} // namespace proofdesk
