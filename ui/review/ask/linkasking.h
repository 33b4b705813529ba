// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QUrl;

namespace proofdesk {

class Confirm;

/// Asks before a link of a worker's is opened in the browser, with all of its address: what stands in a text
/// says nothing about where it leads.
class LinkAsking final : public QObject
{
    Q_OBJECT
public:
    LinkAsking(Confirm& confirm, QObject* parent);

    void open(const QUrl& url);

private:
    Confirm& m_confirm;
};

} // namespace proofdesk
