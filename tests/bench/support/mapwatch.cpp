// SPDX-License-Identifier: MIT
#include "support/mapwatch.h"

#ifdef PROOFDESK_HAS_XCB

#include <QElapsedTimer>
#include <QtGlobal>

#include <cstdlib>
#include <poll.h>
#include <xcb/xcb.h>

namespace proofdesk::bench {

namespace {

constexpr int Smallest = 200; ///< a splash of an icon, or a helper window, is no window yet

template <typename T> using Freed = std::unique_ptr<T, decltype(&std::free)>;

class XcbMapWatch final : public MapWatch
{
public:
    explicit XcbMapWatch(xcb_connection_t* connection)
        : m_connection(connection)
    {
        const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
        const quint32 mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        xcb_change_window_attributes(connection, screen->root, XCB_CW_EVENT_MASK, &mask);
        xcb_flush(connection);
    }
    ~XcbMapWatch() override { xcb_disconnect(m_connection); }
    Q_DISABLE_COPY_MOVE(XcbMapWatch)

    void forget() override
    {
        while (const Freed<xcb_generic_event_t> event{xcb_poll_for_event(m_connection), &std::free})
            ;
    }
    bool wait(int patienceMs) override
    {
        QElapsedTimer watch;
        watch.start();
        while (watch.elapsed() < patienceMs) {
            const Freed<xcb_generic_event_t> event(xcb_poll_for_event(m_connection), &std::free);
            if (!event) {
                pollfd ready{xcb_get_file_descriptor(m_connection), POLLIN, 0};
                poll(&ready, 1, 10);
            } else if ((event->response_type & 0x7F) == XCB_MAP_NOTIFY
                       && isLarge(reinterpret_cast<const xcb_map_notify_event_t*>(event.get())->window)) {
                return true;
            }
        }
        return false;
    }

private:
    [[nodiscard]] bool isLarge(xcb_window_t window) const
    {
        const Freed<xcb_get_geometry_reply_t> size(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr),
            &std::free);
        return size && size->width >= Smallest && size->height >= Smallest;
    }

    xcb_connection_t* m_connection;
};

} // namespace

std::unique_ptr<MapWatch> MapWatch::open()
{
    xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(connection) != 0) {
        xcb_disconnect(connection);
        return nullptr;
    }
    return std::make_unique<XcbMapWatch>(connection);
}

} // namespace proofdesk::bench

#else

namespace proofdesk::bench {

std::unique_ptr<MapWatch> MapWatch::open()
{
    return nullptr;
}

} // namespace proofdesk::bench

#endif
