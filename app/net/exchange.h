// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "net/request.h"
#include "net/wirereply.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>

#include <memory>

namespace proofdesk {

/// For what Qt may still be working on: deletes it from the event loop.
struct DeleteLater
{
    void operator()(QObject* object) const { object->deleteLater(); }
};
using ManagerPointer = std::unique_ptr<QNetworkAccessManager, DeleteLater>;

class UploadOnceDevice;

/// One request on the wire, sent once, and what came back. A POST has a manager of its own, with no
/// connection kept from before: on a kept one that the server has just dropped, about every tenth POST would
/// end as unknown for nothing.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    /// `getManager` serves the GETs and outlives the exchange.
    Exchange(HttpRequest request, const QUrl& origin, const QByteArray& key, Clock& clock,
             QNetworkAccessManager& getManager, QObject* parent = nullptr);
    ~Exchange() override;

    /// A manager that keeps no cookies, follows no redirect, and asks no proxy about this computer.
    [[nodiscard]] static ManagerPointer makeManager(const QUrl& origin);

    void start();
    /// Drops the connection where it still runs, and says nothing any more.
    void abandon();

    [[nodiscard]] const HttpRequest& request() const { return m_request; }
    /// After finished(): what came.
    [[nodiscard]] WireReply takeResult() { return std::move(m_result); }

Q_SIGNALS:
    /// Once, never from within start().
    void finished();

private:
    void refuse(const QString& reason);
    void readSome();
    void cut(WireReply::Cut why);
    void finish();
    void release();

    HttpRequest m_request;
    QUrl m_origin;
    QByteArray m_key;
    Clock& m_clock;
    QNetworkAccessManager& m_getManager;
    ManagerPointer m_postManager;
    QNetworkReply* m_reply = nullptr;
    UploadOnceDevice* m_upload = nullptr;
    ClockTimer m_deadline;
    WireReply m_result;
};

} // namespace proofdesk
